package org.receptive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.nn.Schedule;
import org.receptive.session.ScheduleChoice;

/// What the tips say: the term in both languages, and formulas with the program's own numbers.
class TipTermsTest {

    private static final Texts EN = Texts.of(Language.ENGLISH);
    private static final Texts ZH = Texts.of(Language.CHINESE);
    private static final String TIP = "tip.";

    @ParameterizedTest
    @CsvSource({
        "operation.cross-correlation, cross-correlation, 互相关", "operation.convolution, convolution, 卷积",
        "operation.max-pooling, max pooling, 最大汇聚", "operation.average-pooling, average pooling, 平均汇聚",
        "operation.max-pooling, pooling, 池化", "operation.activation, activation function, 激活函数",
        "operation.dense, fully connected, 全连接", "operation.maxout, maxout, Maxout 单元", "operation.softmax, softmax, 归一化指数函数",
        "operation.sum, sum, 逐元素相加", "operation.concatenation, concatenation, 通道拼接",
        "setting.stride, stride, 步长", "setting.strideRows, vertical stride, 竖直步长", "setting.strideCols, horizontal stride, 水平步长",
        "setting.dilation, dilation, 膨胀率", "setting.padding, zero padding, 零填充", "setting.kernel, kernel size, 卷积核大小",
        "setting.groups, groups, 组数", "setting.bias, bias, 偏置", "setting.inChannels, input channels, 输入通道",
        "setting.outChannels, filters, 滤波器", "knob.paddingMode.narrow, valid, 窄卷积", "knob.paddingMode.equalWidth, same, 等宽卷积",
        "knob.paddingMode.wide, full, 宽卷积", "knob.function.relu, rectified linear unit, 修正线性单元",
        "knob.function.sigmoid, logistic, S 形函数|Logistic", "knob.function.tanh, hyperbolic tangent, 双曲正切",
        "preset.kernel.movingAverage, moving average, 移动平均", "preset.kernel.secondDerivative, second derivative, 二阶微分",
        "preset.kernel.laplacian, Laplacian, 拉普拉斯", "preset.kernel.gaussian, Gaussian, 高斯滤波", "preset.kernel.mean, mean, 均值滤波",
        "training.optimizer, optimizer, 优化器", "training.optimizer.SGD, SGD, 随机梯度下降",
        "training.optimizer.MOMENTUM, momentum, 动量法", "training.rate, learning rate, 学习率", "training.schedule, schedule, 学习率调度",
        "training.schedule.CONSTANT, constant, 恒定", "training.schedule.STEP, halved every 5 epochs, 每 5 轮减半",
        "training.schedule.COSINE, cosine, 余弦退火", "training.schedule.ONECYCLE, one cycle, 1cycle",
        "training.batch, batch size, 批量大小", "training.epochs, epochs, 轮数", "training.seed, random seed, 随机种子",
        "training.dropout, dropout, 暂退法", "training.weightDecay, weight decay, 权重衰减",
        "training.normalisation, normalisation, 规范化", "training.normalisation.RECIPE, recommended, 推荐设置",
        "training.activation.RECIPE, recommended, 推荐设置", "training.normalisation.ZCA, ZCA whitening, ZCA 白化",
        "training.augmentation, data augmentation, 数据增强", "training.kernels, kernels, 卷积核",
        "training.maps, feature maps, 特征映射", "training.gradients, gradients, 梯度", "training.confusion, confusion matrix, 混淆矩阵",
        "draw.crop, crop, 裁剪", "draw.scale, scale, 缩放", "draw.centre, centre, 居中", "draw.deciding.occlusion, occlusion, 遮挡",
        "draw.deciding.gradient, gradient, 梯度", "mydigit.tune, fine-tune, 微调",
    })
    void aTermStandsInBothLanguagesInEitherTip(String key, String english, String chinese) {
        for (var texts : new Texts[] {EN, ZH}) {
            var title = texts.get(TIP + key).lines().findFirst().orElseThrow();
            assertThat(title).as(key + " in " + texts.language().tag()).containsIgnoringCase(english)
                    .containsPattern(Pattern.compile(chinese, Pattern.CASE_INSENSITIVE));
        }
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void aTipOfSeveralLinesBeginsWithAShortNameAndNoLineIsEmpty(Language language) {
        var texts = Texts.of(language);
        assertThat(texts.keys().stream().filter(key -> key.startsWith(TIP))).allSatisfy(key -> {
            var lines = texts.get(key).lines().toList();
            assertThat(lines).as(key).noneMatch(String::isBlank).hasSizeLessThanOrEqualTo(6);
            if (lines.size() > 1)
                assertThat(lines.getFirst()).as(key).doesNotStartWith(" ").hasSizeLessThanOrEqualTo(70).doesNotEndWith(".")
                        .doesNotEndWith("。");
        });
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void theSchedulesAreExplainedWithTheirOwnNumbers(Language language) {
        var texts = Texts.of(language);
        var step = (Schedule.StepDecay) ScheduleChoice.STEP.schedule();
        assertThat(texts.get("tip.training.schedule.STEP"))
                .contains(String.format(Locale.ROOT, "η · %s^⌊e / %d⌋", Numbers.display(step.drop()), step.every()));
        var cycle = (Schedule.OneCycle) ScheduleChoice.ONE_CYCLE.schedule();
        assertThat(cycle.rise()).isEqualTo(0.25);
        assertThat(texts.get("tip.training.schedule.ONECYCLE")).contains(Numbers.display(cycle.start()) + " · η  →  η")
                .contains("η  →  " + Numbers.display(cycle.end()) + " · η");
    }

    @Test
    void sameIsSaidToKeepTheSizeAtStrideOneOnly() {
        assertThat(EN.get("tip.knob.paddingMode.equalWidth")).contains("at stride 1 only");
        assertThat(ZH.get("tip.knob.paddingMode.equalWidth")).contains("只有步长为 1");
        assertThat(EN.get("tip.operation.cross-correlation")).contains("what deep learning calls convolution");
    }
}
