"""Dossier → terminal, page, JSON, annotations, tables: the same findings, shown to people or handed to tools."""
