package org.gongkai.report.notice;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.ReportValidated;
import org.jspecify.annotations.Nullable;

/** As official letters are written. */
final class ChinesePhrases implements Phrases {
    @Override
    public String language() {
        return "zh-CN";
    }

    @Override
    public String name() {
        return "更正通知";
    }

    @Override
    public String title(@Nullable Integer year) {
        return "关于更正" + year + "年政府信息公开工作年度报告的通知";
    }

    @Override
    public String reportTitle(String agency, @Nullable Integer year) {
        return agency + year + "年政府信息公开工作年度报告";
    }

    @Override
    public String salutation(String agency) {
        return agency + "：";
    }

    @Override
    public String opening(String reportTitle, int mistakes) {
        return "经核对，你单位《" + reportTitle + "》有下列 " + mistakes + " 处需要更正或核实。请对照工作台账逐项核对，更正后重新公布并报送。";
    }

    @Override
    public List<String> headings() {
        return List.of("序号", "数据项及位置", "原文", "请更正", "原因", "依据");
    }

    @Override
    public List<String> remarks() {
        return List.of("“请更正”一栏的数值由表内勾稽关系推算得出，仅供核对，以你单位工作台账为准。", "如认为原文无误，或系统读取有误，请书面说明理由。");
    }

    @Override
    public String reference(ReportValidated result) {
        var report = result.report();
        return "报告 " + report.reportKey() + "，版本 " + report.submissionId() + "，文件 SHA-256 " + report.sha256() + "，规则集 "
                + result.ruleSet().version() + "（" + result.ruleSet().hash() + "）";
    }

    @Override
    public String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    @Override
    public String of(Message message) {
        return message.zh();
    }

    @Override
    public String table(ReportTable table) {
        return switch (table) {
            case T2 -> "表二 ";
            case T3 -> "表三 ";
            case T4 -> "表四 ";
        };
    }

    @Override
    public String prose() {
        return "正文";
    }

    @Override
    public String wholeReport() {
        return "全文";
    }

    @Override
    public String quoted(String words) {
        return "“" + words + "”";
    }

    @Override
    public String notThere() {
        return "（无此项）";
    }

    @Override
    public String blank() {
        return "（空白）";
    }

    @Override
    public String correct() {
        return "请核对台账后更正";
    }

    @Override
    public String verify() {
        return "请核实，有误的请更正";
    }

    @Override
    public String isItRather() {
        return "请核对是否应为：";
    }

    @Override
    public String oneWouldBe() {
        return "请核对台账后更正。使勾稽关系成立的改法如：";
    }

    @Override
    public String or(String changes) {
        return "或 " + changes;
    }

    @Override
    public String joined(List<String> changes) {
        return String.join("；", changes);
    }

    @Override
    public String alsoBroken(Message rule) {
        return "同时不成立：" + rule.zh();
    }

    @Override
    public String cell(int row, int column) {
        return "第" + row + "行第" + column + "列";
    }

    @Override
    public String page(int page) {
        return "第" + page + "页";
    }

    @Override
    public String tableOfDocument(int table) {
        return "文档中第" + table + "个表格";
    }

    @Override
    public String paragraph(int paragraph) {
        return "第" + paragraph + "段";
    }

    @Override
    public String place(List<String> parts) {
        return "（" + String.join("，", parts) + "）";
    }
}
