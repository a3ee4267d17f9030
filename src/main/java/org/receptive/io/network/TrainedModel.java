package org.receptive.io.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.receptive.data.LabelledImages;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.normalise.Normalisation;
import org.receptive.io.safetensors.NamedTensor;
import org.receptive.matrix.Whitening;
import org.receptive.model.InputNormalisation;
import org.receptive.nn.Parameters;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;
import org.receptive.train.ImageExamples;

/// Joins a trained network with how pixels become its input.
///
/// @param network its structure
/// @param parameters its learned numbers
/// @param normalisation what is done to pixels
public record TrainedModel(NetworkSpec network, Parameters parameters, Normalisation normalisation) {

    /// What the name of its file ends in, behind the dot.
    public static final String ENDING = "safetensors";

    private static final String MEAN = "mean";
    private static final String MATRIX = "matrix";

    /// Opens a file, or a network that comes with the program.
    public static TrainedModel open(String name) {
        return of(name.toLowerCase(Locale.ROOT).endsWith("." + ENDING) ? ModelFile.read(Path.of(name)) : PretrainedModels.require(name));
    }

    /// Takes over what a file holds.
    public static TrainedModel of(ModelFile file) {
        return new TrainedModel(file.network(), file.parameters(), normalisation(file.normalisation(), file.matrices()));
    }

    /// Turns names and numbers into what is done to pixels.
    public static Normalisation normalisation(InputNormalisation input, List<NamedTensor> matrices) {
        return switch (input.kind()) {
            case InputNormalisation.UNIT_RANGE -> new Normalisation.UnitRange();
            case InputNormalisation.MEAN_AND_DEVIATION -> new Normalisation.MeanAndDeviation(input.numbers().getFirst(),
                    input.numbers().getLast());
            case InputNormalisation.PCA_WHITENING -> new Normalisation.PcaWhitening(whitening(matrices));
            case InputNormalisation.ZCA_WHITENING -> new Normalisation.ZcaWhitening(whitening(matrices));
            default -> throw ReadableException.of("error.normalisation.kind", input.kind());
        };
    }

    private static Whitening whitening(List<NamedTensor> matrices) {
        var mean = find(matrices, MEAN);
        var matrix = find(matrices, MATRIX);
        return Whitening.of(matrix.shape().getFirst(), mean.values(), matrix.values());
    }

    private static NamedTensor find(List<NamedTensor> matrices, String name) {
        return matrices.stream().filter(matrix -> matrix.name().equals(name)).findFirst()
                .orElseThrow(() -> ReadableException.of("error.normalisation.matrix", name));
    }

    /// Returns how many background pixels the network wants around an image on each side.
    ///
    /// @throws ReadableException if the network does not read images of that size
    public static int margin(NetworkSpec network, int rows, int cols) {
        int margin = (network.input().rows() - rows) / 2;
        boolean fits = network.input().channels() == 1 && margin >= 0 && rows + 2 * margin == network.input().rows()
                && cols + 2 * margin == network.input().cols();
        if (!fits && network.input().rows() * network.input().cols() != 1)
            throw ReadableException.of("error.images.size", network.input().toString(), rows + "×" + cols);
        return fits ? margin : 0;
    }

    /// Puts images behind this network's normalisation.
    public ImageExamples examples(LabelledImages images) {
        return ImageExamples.plain(images, normalisation, margin(network, images.rows(), images.cols()));
    }

    /// Returns what the network reads for one picture of ink, in storage order: the same numbers, to the bit, as [#examples] of its bytes.
    ///
    /// @throws ReadableException if the network does not read images of that size
    public float[] input(InkPicture digit) {
        int margin = margin(network, digit.rows(), digit.cols());
        int cols = digit.cols() + 2 * margin;
        var framed = new float[(digit.rows() + 2 * margin) * cols];
        var bytes = new byte[digit.rows() * digit.cols()];
        digit.toBytes(bytes, 0);
        for (int row = 0; row < digit.rows(); row++)
            for (int col = 0; col < digit.cols(); col++)
                framed[(row + margin) * cols + col + margin] = 1 / 255f * (bytes[row * digit.cols() + col] & 0xFF);
        var input = new float[normalisation.outputs(framed.length)];
        normalisation.apply(framed, 0, 1, framed.length, input, 0, 1);
        return input;
    }

    /// Returns the content of the model's file.
    ///
    /// @param state what is to be remembered of its training
    public ModelFile toFile(Map<String, String> state) {
        return switch (normalisation) {
            case Normalisation.UnitRange _ -> file(InputNormalisation.unitRange(), List.of(), state);
            case Normalisation.MeanAndDeviation(double mean, double deviation) ->
                file(InputNormalisation.meanAndDeviation(mean, deviation), List.of(), state);
            case Normalisation.PcaWhitening(Whitening whitening) ->
                file(new InputNormalisation(InputNormalisation.PCA_WHITENING, List.of()), matrices(whitening), state);
            case Normalisation.ZcaWhitening(Whitening whitening) ->
                file(new InputNormalisation(InputNormalisation.ZCA_WHITENING, List.of()), matrices(whitening), state);
        };
    }

    private ModelFile file(InputNormalisation input, List<NamedTensor> matrices, Map<String, String> state) {
        return new ModelFile(network, parameters, input, matrices, state);
    }

    private static List<NamedTensor> matrices(Whitening whitening) {
        return List.of(new NamedTensor(MEAN, List.of(whitening.inputs()), whitening.mean()),
                new NamedTensor(MATRIX, List.of(whitening.outputs(), whitening.inputs()), whitening.matrix()));
    }
}
