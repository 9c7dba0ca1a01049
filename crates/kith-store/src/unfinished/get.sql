SELECT words FROM unfinished WHERE name = ?1
