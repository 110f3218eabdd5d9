"""Reports of one event beside one another: figures, dates, places, actors; where they differ; what each leaves out."""
