using System.Security.Cryptography;
using OssGen.Signing;

namespace OssGen.Tests.Signing;

public sealed class DayKeyTests
{
    private static readonly byte[] Key = [1, 2, 3];

    private readonly DayKey _key = new("secret", "20260504", Key);

    [Fact]
    public void The_first_signature_keeps_no_native_state()
    {
        Sign();

        Assert.False(_key.HasIdleState);
    }

    [Fact]
    public void The_second_signature_keeps_a_native_state()
    {
        Sign();
        Sign();

        Assert.True(_key.HasIdleState);
    }

    [Fact]
    public void All_signatures_of_a_text_are_the_same()
    {
        byte[][] signatures = [Sign(), Sign(), Sign()];

        Assert.All(signatures, signature => Assert.Equal(HMACSHA256.HashData(Key, "text"u8), signature));
    }

    [Fact]
    public void A_retired_key_has_no_native_state()
    {
        Sign();
        Sign();

        _key.Retire();

        Assert.False(_key.HasIdleState);
    }

    [Fact]
    public void A_retired_key_still_signs_and_keeps_no_native_state()
    {
        Sign();
        _key.Retire();

        var signature = Sign();

        Assert.Equal(HMACSHA256.HashData(Key, "text"u8), signature);
        Assert.False(_key.HasIdleState);
    }

    private byte[] Sign()
    {
        var signature = new byte[HMACSHA256.HashSizeInBytes];
        _key.Sign("text"u8, signature);
        return signature;
    }
}
