DELETE FROM unfinished WHERE noted_at < ?2 OR name = ?1 AND ?3
