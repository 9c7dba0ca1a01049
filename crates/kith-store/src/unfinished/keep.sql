INSERT INTO unfinished (name, words, noted_at) VALUES (?1, ?2, ?3)
ON CONFLICT (name) DO UPDATE SET words = excluded.words, noted_at = excluded.noted_at
