"""What a careful associate would catch: rules look at deals, instruments and agreements, and change nothing.

subject ─▶ index ─▶ rules ─▶ findings ─▶ diagnostics with their places
"""
