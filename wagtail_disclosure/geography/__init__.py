"""Where a place is: coordinates, datums, distances, links to map apps, and a drawn locator map.

Plain Python. A latitude stands before its longitude everywhere, except inside addresses of map
apps and GeoJSON, which want it the other way round.
"""
