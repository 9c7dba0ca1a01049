SELECT EXISTS (SELECT 1 FROM duplicate_decision
               WHERE person = ?1 AND other = ?2 AND decision = 'not_duplicate' AND deleted_at IS NULL)
    OR EXISTS (SELECT 1 FROM duplicate_decision
               WHERE person = ?2 AND other = ?1 AND decision = 'not_duplicate' AND deleted_at IS NULL)
