"""What single lines of a report say: title, dates, opening, fees, and what a portal adds."""
