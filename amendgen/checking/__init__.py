"""What `amendgen check` does with a call: files in; findings out, as a person or a CI service reads them.

files ─▶ subjects ─▶ rules ─▶ outcome (kept) ─▶ accepted outputs ─▶ configuration ─▶ report
"""
