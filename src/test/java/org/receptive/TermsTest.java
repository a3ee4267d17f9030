package org.receptive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// One word for one thing: words that were wrong, misleading or a second name for something must not return to a text that a person reads.
class TermsTest {

    /// A wording that is not used.
    ///
    /// @param found finds it
    /// @param instead what to write
    /// @param except finds the keys that may have it
    private record Term(Pattern found, String instead, Pattern except) {

        static Term of(String found, String instead) {
            return of(found, instead, "(?!)");
        }

        static Term of(String found, String instead, String except) {
            return new Term(Pattern.compile(found, Pattern.CASE_INSENSITIVE), instead, Pattern.compile(except));
        }
    }

    private static final List<Term> ENGLISH = List.of(
            Term.of("\\brightly\\b|\\bread right\\b|\\}, right$", "correct(ly)"),
            Term.of("\\bshares?\\b", "fraction, probability"),
            Term.of("\\bsurest\\b|\\bsure of itself\\b", "most confident"),
            Term.of("\\bturned\\b|\\bturns (the|at)\\b|^turn$", "rotate"),
            Term.of("\\btaps?\\b", "weight"),
            Term.of("\\b(go|goes|going) on\\b|\\bbegin (anew|again)\\b", "continue, resume, start over"),
            Term.of("\\bdigests?\\b", "checksum"),
            Term.of("\\bstands? twice\\b", "appears twice"),
            Term.of("\\bread as\\b", "predicted, classified as"),
            Term.of("\\bcom(es?|ing) along\\b", "bundled"),
            Term.of("\\b(frames?|examples) (in )?a second\\b|\\ba line\\b(?! every)", "per second, per line"),
            Term.of("\\ba training\\b(?! run)|\\btrainings\\b", "a (training) run"),
            Term.of("\\bthe present\\b|\\bpresent (run|batch|step|one)\\b", "current"),
            Term.of("\\bhow often\\b", "how many times"),
            Term.of("(?<!there )\\bis no (?!longer)|\\bno finite\\b", "is not a"),
            Term.of("\\bordinary file\\b", "regular file"),
            Term.of("\\bpromises?\\b|\\bbreaks off\\b", "declares, ends unexpectedly"),
            Term.of("(?<!data )\\bfetch", "download"),
            Term.of("[:,] name (one|a|an|at|those|what|them)\\b|^name (a|what)\\b", "give, choose"),
            Term.of("\\bby heart\\b", "memorise"),
            Term.of("\\b(greatest|least) (so far|of)\\b", "maximum, minimum"),
            Term.of("\\b(recogni|normali|regulari|initiali|memori|visuali)z|\\bcolor|\\bcenter|\\bgray", "British spelling"),
            Term.of("\\d…\\d|\\}…\\{", "a range has –"),
            Term.of("(?<!feature )\\bmaps?\\b (?!one value)|(?<!feature )\\bmaps?$", "feature map; panel for any drawn map"),
            Term.of("\\bwhat the network sees stays\\b|\\bas it was\\b(?! opened)|\\bwent astray\\b|\\bput aside\\b",
                    "stays the same, unchanged"),
            Term.of("\\b(down the rows|along the columns)\\b", "vertical, horizontal"),
            Term.of("\\bread by no window\\b", "covered by no window"),
            Term.of("\\blinks? stay lit\\b|\\blet the (pin|unit) go\\b", "keep related cells highlighted, unpin, deselect"),
            Term.of("\\b(take|taken) (home|out)\\b|\\blecture hall\\b|\\bbefore the eyes\\b|\\bsee through\\b", "plain words"),
            Term.of("\\bwalk (by|through)\\b", "step"),
            Term.of("\\b(of all chance|absurdly|beyond every)\\b|\\blongest gradient\\b", "plain words of the field"),
            Term.of("^Equal$", "Same (equal-width)"),
            Term.of("\\bspeaks (for|against)\\b|\\borange for it\\b", "supports"),
            Term.of("\\bthe recipe\\b|network's recipe", "recommended"),
            Term.of("\\bchosen unit\\b|\\breal numbers\\b", "selected unit, actual numbers"),
            Term.of("\\bpositive without\\b|\\bwithout the turn\\b|\\bsoft rim\\b", "outside, not flipped, soft edge"));

    private static final List<Term> CHINESE = List.of(
            Term.of("单元格|方格", "格子"),
            Term.of("点击", "单击"),
            Term.of("配方", "推荐设置"),
            Term.of("代价", "开销"),
            Term.of("您", "你"),
            Term.of("第 ?\\{\\d\\}(–\\{\\d\\})? ?[行列]", "行 {0}、列 {1}：从 0 数起",
                    "error\\.scene\\.(json|rest|truncated|twice)|error\\.strokes\\..*|formula\\.lines"),
            Term.of("[行列]方向", "竖直、水平"),
            Term.of("步长(大|过大|太大)", "学习率、更新"),
            Term.of("笔画", "笔迹", "scene .*|tip\\..*"),
            Term.of("手写图", "手写数字"),
            Term.of("摘要", "校验和"),
            Term.of("份额", "比例"),
            Term.of("滑动平均", "移动平均"),
            Term.of("二阶导数", "二阶微分"),
            Term.of("下采样", "子采样"),
            Term.of("正确率", "准确率"),
            Term.of("推断", "推理"),
            Term.of("个元素", "个权重"),
            Term.of("分组数|个分组", "组数"),
            Term.of("连线常亮|固定", "钉住、保持高亮"),
            Term.of("(?<!（)池化", "汇聚（池化）", "tip\\.operation\\..*"),
            Term.of("高得离谱|毫无意义的大小|分不出对错|全是噪声", "平实的说法"),
            Term.of("[一-鿿…] *\\(", "全角括号（）", "layer\\.kind\\..*"),
            Term.of("[一-鿿], ?|, ?[一-鿿]", "、"),
            Term.of("\\d…\\d|\\}…\\{", "–"),
            Term.of("拉普拉斯(?!算子)", "拉普拉斯算子"),
            Term.of("未被任何窗口|行为真实", "没有窗口经过；行：真实数字"),
            Term.of("目前的和", "累计和"),
            Term.of("网络自己的", "网络本身的"));

    private static Map<String, String> texts(Language language) {
        var all = new LinkedHashMap<String, String>();
        var bundle = Texts.of(language);
        bundle.keys().stream().sorted().forEach(key -> all.put(key, bundle.get(key)));
        for (var entry : SceneCatalogue.entries()) {
            var scene = entry.load();
            all.put("scene " + entry.name() + ", title", scene.title().in(language));
            all.put("scene " + entry.name() + ", note", scene.note().in(language));
        }
        return all;
    }

    private static List<String> faults(Language language, List<Term> terms) {
        var faults = new ArrayList<String>();
        texts(language).forEach((key, text) -> {
            for (var term : terms)
                if (term.found().matcher(text).find() && !term.except().matcher(key).matches())
                    faults.add(key + "=" + text + "  →  " + term.instead());
        });
        return faults;
    }

    @Test
    void theEnglishTextsUseOneWordForOneThing() {
        assertThat(faults(Language.ENGLISH, ENGLISH)).isEmpty();
    }

    @Test
    void theChineseTextsUseOneWordForOneThing() {
        assertThat(faults(Language.CHINESE, CHINESE)).isEmpty();
    }
}
