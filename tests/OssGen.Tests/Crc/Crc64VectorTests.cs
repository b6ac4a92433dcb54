using System.Globalization;
using System.Text.Json;
using OssGen.Tests.Vectors;

namespace OssGen.Tests.Crc;

public sealed class Crc64VectorTests
{
    public static TheoryData<string> Checksums => SignatureVectors.Ids("crc64");

    public static TheoryData<string> Combinations => SignatureVectors.Ids("crc64combine");

    [Theory]
    [MemberData(nameof(Checksums))]
    public void Computes_the_published_checksum(string id)
    {
        var vector = SignatureVectors.Find(id);
        var initial = vector.TryGetProperty("initial", out var before) ? Number(before) : 0;

        var crc = OssCrc64.Append(initial, Input(vector));

        Assert.Equal(Expected(vector), crc);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Combines_the_published_checksums(string id)
    {
        var vector = SignatureVectors.Find(id);

        var crc = OssCrc64.Combine(
            Number(vector.GetProperty("crc1")), Number(vector.GetProperty("crc2")), vector.GetProperty("length2").GetInt64());

        Assert.Equal(Expected(vector), crc);
    }

    private static ulong Number(JsonElement value) => ulong.Parse(value.ToString(), CultureInfo.InvariantCulture);

    private static ulong Expected(JsonElement vector) =>
        ulong.Parse(vector.GetProperty("expected").GetProperty("hex").GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static byte[] Input(JsonElement vector)
    {
        var length = vector.GetProperty("length").GetInt32();
        if (vector.TryGetProperty("inputBase64", out var base64))
        {
            return base64.GetBytesFromBase64();
        }

        var rule = vector.GetProperty("generator").GetString()!;
        return [.. Enumerable.Range(0, length).Select(index =>
            rule.Contains("i mod 251", StringComparison.Ordinal) ? (byte)(index % 251)
            : rule.Contains("byte i is 0", StringComparison.Ordinal) ? (byte)0
            : rule.Contains("0x61", StringComparison.Ordinal) ? (byte)0x61
            : rule == "bytes 0,1,...,255" ? (byte)index
            : throw new InvalidOperationException($"Unknown rule '{rule}'."))];
    }
}
