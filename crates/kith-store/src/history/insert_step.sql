INSERT INTO history_step (at, kind, label, touched, form, target, sealed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
