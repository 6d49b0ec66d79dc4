package org.gongkai.stack.command;

import org.gongkai.stack.running.Database;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.TextTable;

/**
 * Where to look further.
 *
 * @param plan of the stack that runs
 * @param link signs one person in, once
 */
record Addresses(Plan plan, String link) {
    String render() {
        var table = new TextTable("地址 address", "用途 what for");
        table.add(link, "登录网页（一次有效，15分钟内） sign in at the page (once, within 15 minutes)");
        table.add(plan.url(Service.REPORT) + "/", "网页 page");
        table.add(plan.url(Service.REPORT) + "/api/reports", "查询 query (OpenAPI: /q/openapi)");
        table.add(plan.url(Service.INGEST) + "/api/submissions", "提交 upload (POST multipart)");
        table.add(plan.url(Service.INGEST) + "/api/checks", "草稿预检 draft check (POST)");
        table.add("localhost:" + plan.brokerPort(), "Kafka");
        table.add(
                "jdbc:postgresql://localhost:" + plan.databasePort() + "/" + Database.NAME,
                "PostgreSQL, user " + Database.USER);
        table.add(plan.logs(), "日志 logs");
        return table.render();
    }
}
