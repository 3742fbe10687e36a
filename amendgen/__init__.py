"""Amendments as source code: one deal file in, an execution-ready amendment out."""

__version__ = "0.1.0"
