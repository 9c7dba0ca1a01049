DELETE FROM unfinished WHERE name = ?1 OR noted_at < ?2
