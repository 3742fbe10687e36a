"""Amendments as source code: one deal file in, an execution-ready amendment out."""
