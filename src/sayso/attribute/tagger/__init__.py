"""A learned finder of tellings: a small encoder that reads every word and says who gives which words to whom."""
