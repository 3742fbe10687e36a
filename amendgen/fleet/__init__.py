"""The fleet: one deal, an amendment for each aircraft, and the schedule that lists them."""
