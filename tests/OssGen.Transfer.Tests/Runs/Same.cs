namespace OssGen.Transfer.Tests.Runs;

/// <summary>Compares large contents, with a message of one line.</summary>
internal static class Same
{
    public static void Require(byte[]? wanted, byte[]? found, string what)
    {
        if (wanted is null || found is null)
        {
            Assert.True(wanted is null && found is null, $"{what}: {(found is null ? "missing" : $"there, with {found.Length} bytes")}.");
            return;
        }

        var common = wanted.AsSpan().CommonPrefixLength(found);
        Assert.True(
            common == wanted.Length
                && common == found.Length, $"{what}: {found.Length} bytes instead of {wanted.Length}, different from byte {common} on.");
    }
}
