using System.Security.Cryptography.X509Certificates;
using CsCheck;

namespace OssGen.TestSupport.Net8;

/// <summary>What tests use of frameworks and packages that don't run on .NET 8, with the names that it has there.</summary>
internal static class LaterMethods
{
    extension(Convert)
    {
        internal static string ToHexStringLower(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
    }

    extension(Gen)
    {
        internal static Gen<T> OneOf<T>(params T[] values) => Gen.OneOfConst(values);
    }
}

internal static class X509CertificateLoader
{
    internal static X509Certificate2 LoadPkcs12(byte[] content, string? password) => new(content, password);
}
