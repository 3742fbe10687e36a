"""The FAA's releasable aircraft files, as far as they identify aircraft: a folder in, a `Registry` out.

files ─▶ index beside them (made once, made anew when they change) ─▶ what is registered under a mark

Nothing is downloaded: the user unpacks ReleasableAircraft.zip from the registry's own page.
"""
