using System.Security.Cryptography;
using System.Text;

namespace OssGen.Emulator.Authentication;

/// <summary>Compares signatures in constant time, so that the duration doesn't reveal the position of a difference.</summary>
internal static class SignatureComparison
{
    /// <summary>Determines whether two signatures are equal, in a time that doesn't depend on the position of a difference.</summary>
    public static bool AreEqual(string expected, string provided) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(provided));
}
