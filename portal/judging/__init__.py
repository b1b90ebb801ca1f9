"""How good the search is: queries that people judged, run by ours and by what others use, and measured.

A result is named by its address, which does not change from one machine or day to the next.
"""
