"""COMMAND… in; the MB that it held at most out. A small process of its own, for on Linux a process begins with
the peak of the one that started it. Where the system keeps no such count, "nan".
"""

import subprocess
import sys

try:
    import resource
except ImportError:
    print("NaN")
else:
    subprocess.run(sys.argv[1:], check=True, capture_output=True)
    held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    # Linux counts in kilobytes, macOS in bytes
    print(held / (1 << 20 if sys.platform == "darwin" else 1 << 10))
