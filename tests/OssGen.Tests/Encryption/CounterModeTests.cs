using System.Security.Cryptography;
using CsCheck;
using OssGen.Encryption;
using OssGen.TestSupport.Values;

namespace OssGen.Tests.Encryption;

/// <summary>AES in counter mode against the published vectors and another implementation, and at any offset.</summary>
public sealed class CounterModeTests
{
    private const string CountingKey = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    // NIST SP 800-38A, F.5.5 and F.5.6 (CTR-AES256), and two of Node's crypto (aes-256-ctr over zero bytes) whose counters carry.
    [Theory]
    [InlineData(
        "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
        "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff",
        "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710",
        "601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c52b0930daa23de94ce87017ba2d84988ddfc9c58db67aada613c2dd08457941a6")]
    [InlineData(
        CountingKey,
        "0102030405060708fffffffffffffffe",
        "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        "485efe8474677c18ffdd95213f1acbece7df83f5de275e1bafb10e6a17c6fd28be4947ea4199ca5acf6482f67836cd76614e5f8beb2a3336649f9b1e2388b87b")]
    [InlineData(
        CountingKey,
        "ffffffffffffffffffffffffffffffff",
        "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        "e999e41d4ca770da5387117b5d8f57eef29000b62a499fd0a9f39a6add2e7780f05d76ae4ab99fe5a6f69b3148c2363d")]
    public void Gives_the_known_answers_both_ways(string key, string start, string plain, string encrypted)
    {
        Assert.Equal(encrypted, Apply(key, start, plain));
        Assert.Equal(plain, Apply(key, start, encrypted));
    }

    [Fact]
    public void Any_stretch_is_changed_as_it_is_within_the_whole()
    {
        var whole = Bytes(70_000);
        using var cipher = New();
        cipher.Apply(0, whole);
        Gen.Select(Gen.Int[0, 70_000], Gen.Int[0, 70_000]).Sample((one, two) =>
        {
            var (from, to) = (Math.Min(one, two), Math.Max(one, two));
            var stretch = Bytes(70_000)[from..to];
            using var other = New();
            other.Apply(from, stretch);
            return stretch.AsSpan().SequenceEqual(whole.AsSpan(from, to - from));
        });
    }

    [Fact]
    public void One_cipher_serves_stretches_in_any_order() =>
        Gen.Int[0, 9_000].Array[1, 20].Sample(positions =>
        {
            using var cipher = New();
            return positions.All(position =>
            {
                var stretch = Bytes(10_000)[position..];
                cipher.Apply(position, stretch);
                cipher.Apply(position, stretch);
                return stretch.AsSpan().SequenceEqual(Bytes(10_000).AsSpan(position));
            });
        });

    [Fact]
    public void Positions_beyond_all_objects_are_counted_right()
    {
        // The counter of position 2^60 is 2^56 higher: the same as starting there.
        var far = new byte[48];
        using var cipher = New();
        cipher.Apply(1L << 60, far);
        var start = Start();
        start[8] = 1;
        var near = new byte[48];
        using var other = new CounterMode(Key(), start);
        other.Apply(0, near);

        Assert.Equal(near, far);
    }

    [Fact]
    public void New_objects_start_where_readers_that_count_in_64_bits_never_overflow()
    {
        var starts = Enumerable.Range(0, 20).Select(static _ => ContentKey.NewStart()).ToList();

        Assert.All(starts, static start => Assert.Equal(new byte[4], start[8..12]));
        Assert.Equal(20, starts.Select(Convert.ToHexString).Distinct().Count());
    }

    private static string Apply(string key, string start, string text)
    {
        var bytes = Convert.FromHexString(text);
        using var cipher = new CounterMode(Convert.FromHexString(key), Convert.FromHexString(start));
        cipher.Apply(0, bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private static CounterMode New() => new(Key(), Start());

    private static byte[] Key() => SHA256.HashData("key"u8);

    private static byte[] Start() => [1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 9, 10, 11, 12];

    private static byte[] Bytes(int length) => RandomBytes.Of(length, seed: 1);
}
