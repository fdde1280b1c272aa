"""A `ReportDocument` in the formats that the public downloads; each module makes one format."""
