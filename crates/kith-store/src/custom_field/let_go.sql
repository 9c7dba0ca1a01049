UPDATE import_row SET record = ?2 WHERE id = ?1
