package org.gongkai.report.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.query.Sql;

/**
 * Makes the tables of one schema once more in another, empty: with their keys, indexes, views, functions, comments and
 * rights, under the same names, so that the next migration finds either as it would find the other. The migrations
 * themselves cannot be run for it: they make what people entered as well, which there is once.
 */
final class SchemaCopy {
    // What PostgreSQL writes about things within the search path has no schema in it, and means the other schema when
    // that is the search path.
    private static final List<String> STATEMENTS = List.of("""
            SELECT replace(pg_get_functiondef(oid), 'FUNCTION ' || quote_ident(?) || '.', 'FUNCTION ') FROM pg_proc
            WHERE pronamespace = ?::regnamespace ORDER BY oid
            """, """
            SELECT format('CREATE TABLE %I (LIKE %I.%I INCLUDING ALL EXCLUDING INDEXES)', relname, ?, relname) FROM pg_class
            WHERE relnamespace = ?::regnamespace AND relkind = 'r' ORDER BY oid
            """, """
            SELECT format('ALTER TABLE %I ALTER COLUMN %I SET EXPRESSION AS (%s)', c.relname, a.attname, pg_get_expr(d.adbin, d.adrelid))
            FROM pg_attribute a JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relnamespace = ?::regnamespace AND c.relkind = 'r' AND a.attgenerated <> ''
            ORDER BY c.oid, a.attnum
            """, """
            SELECT replace(pg_get_indexdef(i.indexrelid), ' ON ' || quote_ident(?) || '.', ' ON ')
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE c.relnamespace = ?::regnamespace
                AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
            ORDER BY c.oid
            """, """
            SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relnamespace = ?::regnamespace AND k.contype IN ('p', 'u', 'x', 'f')
            ORDER BY k.contype = 'f', k.oid
            """, """
            SELECT format('CREATE VIEW %I AS %s', c.relname, pg_get_viewdef(c.oid))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relnamespace = ?::regnamespace AND relkind = 'v' ORDER BY c.oid
            """, """
            SELECT format('COMMENT ON %s %I IS %L', CASE relkind WHEN 'r' THEN 'TABLE' WHEN 'v' THEN 'VIEW' ELSE 'INDEX' END,
                relname, obj_description(c.oid, 'pg_class'))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relnamespace = ?::regnamespace AND relkind IN ('r', 'v', 'i')
                AND obj_description(c.oid, 'pg_class') IS NOT NULL
            """, """
            SELECT format('COMMENT ON FUNCTION %s IS %L', p.oid::regprocedure, obj_description(p.oid, 'pg_proc'))
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname = ? AND p.pronamespace = ?::regnamespace AND obj_description(p.oid, 'pg_proc') IS NOT NULL
            """, """
            SELECT format('GRANT %s ON TABLE %I TO %s', a.privilege_type, c.relname,
                CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
            WHERE n.nspname = ? AND c.relnamespace = ?::regnamespace AND c.relkind IN ('r', 'v') AND a.grantee <> c.relowner
            """);

    private static final String SCHEMA_RIGHTS = """
            SELECT format('GRANT %s ON SCHEMA %I TO %s', a.privilege_type, ?,
                CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)
            FROM pg_namespace n, aclexplode(n.nspacl) a WHERE n.oid = ?::regnamespace AND a.grantee <> n.nspowner
            """;

    // Rights to tables that migrations to come will make.
    private static final String RIGHTS_TO_COME = """
            SELECT format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT %s ON TABLES TO %s', ?, a.privilege_type,
                CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)
            FROM pg_default_acl d, aclexplode(d.defaclacl) a
            WHERE d.defaclnamespace = ?::regnamespace AND d.defaclrole = current_user::regrole AND d.defaclobjtype = 'r'
                AND a.grantee <> d.defaclrole
            """;

    private SchemaCopy() {}

    /** Makes it, within the transaction of the connection, which is the owner's. */
    static void make(Connection owner, String from, String to) throws SQLException {
        searchPath(owner, from);
        var statements = new ArrayList<String>();
        for (var question : STATEMENTS) {
            statements.addAll(Sql.of(question, from, from).list(owner, row -> row.getString(1)));
        }
        statements.addAll(Sql.of(SCHEMA_RIGHTS, to, from).list(owner, row -> row.getString(1)));
        statements.addAll(Sql.of(RIGHTS_TO_COME, to, from).list(owner, row -> row.getString(1)));
        execute(owner, "CREATE SCHEMA " + to);
        searchPath(owner, to);
        for (var statement : statements) {
            execute(owner, statement);
        }
    }

    private static void searchPath(Connection owner, String schema) throws SQLException {
        execute(owner, "SET LOCAL search_path TO " + schema);
    }

    private static void execute(Connection owner, String statement) throws SQLException {
        try (var running = owner.createStatement()) {
            running.execute(statement);
        }
    }
}
