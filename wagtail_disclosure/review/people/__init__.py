"""Deputies, due dates, reminders, and the doctor that says who is missing."""
