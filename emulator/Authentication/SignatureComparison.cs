using System.Security.Cryptography;
using System.Text;

namespace OssGen.Emulator.Authentication;

/// <summary>Compares signatures without revealing by the duration where they differ.</summary>
internal static class SignatureComparison
{
    /// <summary>Determines whether two signatures are equal, in a time that doesn't depend on where they differ.</summary>
    public static bool AreEqual(string expected, string provided) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(provided));
}
