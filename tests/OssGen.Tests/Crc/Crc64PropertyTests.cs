using CsCheck;
using OssGen.Content;

namespace OssGen.Tests.Crc;

public sealed class Crc64PropertyTests
{
    private static readonly Gen<byte[]> Bytes = Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Byte.Array[0, 3_000]);

    [Fact]
    public void Has_the_check_value_of_the_catalogue_of_checksums() => Assert.Equal(0x995DC9BBDF1939FAUL, OssCrc64.Compute("123456789"u8));

    [Fact]
    public void Is_0_for_no_bytes() => Assert.Equal(0UL, OssCrc64.Compute([]));

    [Fact]
    public void Is_the_same_however_the_bytes_are_split() =>
        Gen.Select(Bytes, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((bytes, one, two) =>
        {
            var (first, second) = Cuts(bytes.Length, one, two);
            var crc = OssCrc64.Append(0, bytes.AsSpan(0, first));
            crc = OssCrc64.Append(crc, bytes.AsSpan(first, second - first));
            return OssCrc64.Append(crc, bytes.AsSpan(second)) == OssCrc64.Compute(bytes);
        });

    [Fact]
    public void Is_combined_to_that_of_the_whole() =>
        Gen.Select(Bytes, Gen.Double[0, 1]).Sample((bytes, place) =>
        {
            var (cut, _) = Cuts(bytes.Length, place, 1);
            return OssCrc64.Combine(OssCrc64.Compute(bytes.AsSpan(0, cut)), OssCrc64.Compute(bytes.AsSpan(cut)), bytes.Length - cut)
                == OssCrc64.Compute(bytes);
        });

    [Fact]
    public void Is_combined_associatively_over_any_length() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong, Gen.Long[0, long.MaxValue / 2], Gen.Long[0, long.MaxValue / 2])
            .Sample((one, two, three, lengthOfTwo, lengthOfThree) =>
            OssCrc64.Combine(OssCrc64.Combine(one, two, lengthOfTwo), three, lengthOfThree)
                == OssCrc64.Combine(one, OssCrc64.Combine(two, three, lengthOfThree), lengthOfTwo + lengthOfThree));

    [Fact]
    public void Agrees_with_the_bitwise_definition() =>
        Gen.Select(Gen.ULong, Bytes).Sample((initial, bytes) => OssCrc64.Append(initial, bytes) == Bitwise(initial, bytes));

    [Fact]
    public void Is_the_same_by_tables_as_by_carry_less_multiplication()
    {
        if (!Crc64Folding.IsSupported)
        {
            return;
        }

        Gen.Select(Gen.ULong, Gen.Byte.Array[Crc64Folding.Shortest, 2_000])
            .Sample((register, bytes) => Crc64Folding.Update(register, bytes) == Crc64Table.Update(register, bytes));
    }

    [Fact]
    public void Refuses_a_negative_length() => Assert.Throws<ArgumentOutOfRangeException>(() => OssCrc64.Combine(1, 2, -1));

    private static (int First, int Second) Cuts(int length, double one, double two) =>
        ((int)(Math.Min(one, two) * length), (int)(Math.Max(one, two) * length));

    private static ulong Bitwise(ulong crc, byte[] bytes)
    {
        crc = ~crc;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xC96C5795D7870F42 : crc >> 1;
            }
        }

        return ~crc;
    }
}
