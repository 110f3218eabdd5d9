"""Plain functions over strings, ignorant of news."""
