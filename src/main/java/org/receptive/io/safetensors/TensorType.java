package org.receptive.io.safetensors;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Names how a safetensors file stores one value. The constants are called as the field `dtype` of the file spells them.
///
/// The floating-point types of at least 16 bits and 64-bit integers are read, all as `float`; [#F32] alone is written. Source: the
/// enumeration `Dtype` of the reference implementation, github.com/huggingface/safetensors.
public enum TensorType {

    /// True or false in one byte.
    BOOL,
    /// 4-bit floating point.
    F4,
    /// 6-bit floating point, 2 bits of exponent.
    F6_E2M3,
    /// 6-bit floating point, 3 bits of exponent.
    F6_E3M2,
    /// Unsigned byte.
    U8,
    /// Signed byte.
    I8,
    /// 8-bit floating point, 5 bits of exponent.
    F8_E5M2,
    /// 8-bit floating point, 4 bits of exponent.
    F8_E4M3,
    /// 8-bit power of two, as a scale.
    F8_E8M0,
    /// 8-bit floating point, 4 bits of exponent, without a negative zero.
    F8_E4M3FNUZ,
    /// 8-bit floating point, 5 bits of exponent, without a negative zero.
    F8_E5M2FNUZ,
    /// Signed 16-bit integer.
    I16,
    /// Unsigned 16-bit integer.
    U16,
    /// Signed 32-bit integer.
    I32,
    /// Unsigned 32-bit integer.
    U32,
    /// Signed 64-bit integer, such as a count; beyond 2²⁴ rounded to the nearest `float`.
    I64(Long.BYTES, from -> from.getLong()),
    /// Unsigned 64-bit integer.
    U64,
    /// Complex number of two 32-bit parts.
    C64,
    /// IEEE 754 binary16.
    F16(Short.BYTES, from -> Float.float16ToFloat(from.getShort())),
    /// The upper half of a binary32.
    BF16(Short.BYTES, from -> Float.intBitsToFloat(from.getShort() << Short.SIZE)),
    /// IEEE 754 binary32, Java's `float`.
    F32(Float.BYTES, ByteBuffer::getFloat),
    /// IEEE 754 binary64, rounded to the nearest `float`; beyond its range that is an infinity.
    F64(Double.BYTES, from -> (float) from.getDouble());

    /// Takes the next value off a buffer in little-endian order.
    @FunctionalInterface
    interface Decoder {
        float next(ByteBuffer from);
    }

    /// How values that are read get read.
    ///
    /// @param bytes what one value takes in the file
    record Storage(int bytes, Decoder decoder) {
    }

    @SuppressWarnings("ImmutableEnumChecker") // every decoder above is without state
    private final Optional<Storage> storage;

    TensorType() {
        storage = Optional.empty();
    }

    TensorType(int bytes, Decoder decoder) {
        storage = Optional.of(new Storage(bytes, decoder));
    }

    /// Returns how this type is read, or nothing if it is known but not read.
    Optional<Storage> storage() {
        return storage;
    }

    /// Tells whether tensors of this type are read.
    public boolean isRead() {
        return storage.isPresent();
    }

    /// Finds the type that the field `dtype` calls `id`.
    public static Optional<TensorType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.name().equals(id)).findFirst();
    }

    /// Returns the types that are read.
    public static List<TensorType> read() {
        return Arrays.stream(values()).filter(TensorType::isRead).toList();
    }
}
