SELECT words FROM unfinished WHERE name = ?1 AND noted_at >= ?2
