SELECT EXISTS (SELECT 1 FROM import_source WHERE batch = ?1 AND deleted_at IS NULL)
