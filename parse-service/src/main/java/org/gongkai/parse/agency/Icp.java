package org.gongkai.parse.agency;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The registration of a site (ICP备案), which begins with the short name of its province: 豫ICP备05000000号. */
final class Icp {
    private static final Pattern LINE = Pattern.compile("([\\u4E00-\\u9FFF])\\s*ICP\\s*[备证]");

    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("京", "11"),
            Map.entry("津", "12"),
            Map.entry("冀", "13"),
            Map.entry("晋", "14"),
            Map.entry("蒙", "15"),
            Map.entry("辽", "21"),
            Map.entry("吉", "22"),
            Map.entry("黑", "23"),
            Map.entry("沪", "31"),
            Map.entry("苏", "32"),
            Map.entry("浙", "33"),
            Map.entry("皖", "34"),
            Map.entry("闽", "35"),
            Map.entry("赣", "36"),
            Map.entry("鲁", "37"),
            Map.entry("豫", "41"),
            Map.entry("鄂", "42"),
            Map.entry("湘", "43"),
            Map.entry("粤", "44"),
            Map.entry("桂", "45"),
            Map.entry("琼", "46"),
            Map.entry("渝", "50"),
            Map.entry("川", "51"),
            Map.entry("蜀", "51"),
            Map.entry("贵", "52"),
            Map.entry("黔", "52"),
            Map.entry("云", "53"),
            Map.entry("滇", "53"),
            Map.entry("藏", "54"),
            Map.entry("陕", "61"),
            Map.entry("甘", "62"),
            Map.entry("陇", "62"),
            Map.entry("青", "63"),
            Map.entry("宁", "64"),
            Map.entry("新", "65"));

    private Icp() {}

    /** Code of the province in which the site of a document is registered; null when it does not say. */
    static @Nullable String province(String words) {
        var matcher = LINE.matcher(words);
        return matcher.find() ? PROVINCES.get(matcher.group(1)) : null;
    }
}
