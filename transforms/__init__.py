"""Pure functions from data to data: nothing here opens a file, reads a clock or knows a framework."""
