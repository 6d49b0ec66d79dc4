-- The tables belong to the role that migrates them; the service works under a lesser one, which reads and writes rows
-- and can neither change nor empty a table. Where one role does both there is nothing to share out.

DO $$
BEGIN
    IF current_user = '${service}' THEN
        RETURN;
    END IF;
    GRANT USAGE ON SCHEMA public, desk TO "${service}";
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, desk TO "${service}";
    ALTER DEFAULT PRIVILEGES IN SCHEMA public, desk GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${service}";
    -- What people did is only ever added to.
    REVOKE UPDATE, DELETE ON desk.act, desk.dead_letter_act FROM "${service}";
    -- Which migrations were done is the owner's business.
    REVOKE INSERT, UPDATE, DELETE ON "${flyway:table}" FROM "${service}";
END
$$;
