INSERT INTO unfinished (name, words, noted_at) VALUES (?1, ?2, ?3)
