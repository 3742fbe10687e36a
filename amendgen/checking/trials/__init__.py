"""Every form tried alone, with deals that are made up: so that one which no deal uses is known to render."""
