-- Every word of the search index; it holds nothing of its own.
CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_word USING fts5vocab (main, search, row)
