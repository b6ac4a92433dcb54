using System.Security.Cryptography;

namespace OssGen.Tests.Encryption;

/// <summary>
/// An object as another program stores it: made once with Node's crypto (RSA_PKCS1_PADDING, aes-256-ctr). The key pair is of this file
/// alone.
/// </summary>
internal static class OtherSdkObject
{
    internal const string Description = """{ "year": "2026", "use": "test" }""";

    internal static readonly byte[] Encrypted = Convert.FromBase64String(
        "aQakDyyjQMyvVFg7odQtQ4jvnxSxzjNyZmVq+l9McBBNrPEeQwLOVuYS4JQ8aZjhHpfZUtKtBn4nV6GS/6Zs/MgRtZA9A/x9I/"
            + "UWME7whMRMTeCL8FYgBM+Z0qxgGS0FPCJs2g==");

    internal static readonly byte[] Plain = [.. Enumerable.Range(0, 100).Select(static index => (byte)(index * 7))];

    private const string Pair = """
        MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBALuMXn7rPyp+ogcqUAmfoQgGc+Ak8Wxi5p232G+X2pa+q9Yis659A1X7wKaFZW6f9IetF8pnpQUgHzvB
        4/egulqQLDGuV/NoyhrVhc06VnsKZwzeZxuvdvzgNbl78OCdbH59zLLVFrnoQ13s3KM+KBkSBiZTpIEmecAoxZwmSx4DAgMBAAECgYAuG6Rfr5Yn7FoJSO3Eb+o2/t8e
        C/cOnoHz5G7hgIPM67NzQbTLAREA4pPKXKFDQS/s6zEeIb0ANZV4K4LQLkOh9BahyunziEBqgPHrEWG70vtTC7yfOtKZ4MQewybFBrqwNnfU680jXQCyYX+qKup/J9di
        RDkOOK+W6DoNLkaHgQJBAO2/uv1LzCy63sstWnZC2OBe8tCdt/FeqnZz328nRPNlbHbfPnEOT2HsfnQglGIrLN+TZFgYiX4dkqEQnGqvHX8CQQDJ8hcUg+pw3+ffL1Pz
        68PmjLWGSt4olZPy0FmNluNk4lo1EV98qNetrdN9Bhrkz8P+OqssLVvK+AV+SR+h38l9AkEAySYmdpfirxWL2isNFnGIPI0Ysxg9wKFvZ7ixmcGHvMZa9lf65HxO/XKx
        ql7GLCiLVr3FcCOScHlkzZDYRgrS0QJAKdbYZU23Ys9g8OKTWDP+kGOSsFIOmQX0cxgrlaQvVJV47wm8aM1qcfdTm9GJ/OH2z1NEZ5C2NeUQ7kskHJuK2QJAV/13A7DT
        37MmlMNXO03C4k9dAyV1rgPgdi/21/bnEHE+uJZ2JPUCrGckKpww7thtllCBcQwflVvgGF/i4Hficw==
        """;

    internal static Dictionary<string, string> Headers() => new()
    {
        ["x-oss-meta-client-side-encryption-key"] = "oi3Far+4+GNaDRjgkpPOQRzAAeakSjGtn4h/6miT5TRptNnD4UTURAl+x1dbjT1GO4SJGonx4kQtQu0Lit0R"
            + "ggRucRfjZzKPUBVyGtejZqqi3IE37+jhRiPEdypUqQSOpWqEgavCufZvckenhEnB56otO5zlH8qVOgumb5TKkeM=",
        ["x-oss-meta-client-side-encryption-start"] = "m20Ou4+50dEPm+get3KQOy+UtE9CIlVCjcCuE6o9xtVOC3s8ob659FsgqPm+EDNGE9MhSEjfQ1ZP+Gmor6/"
            + "HoRS0NZbbG92Rw4zGgzeiqa7uyhFqHyO8savJ2uWCB4wIJ7W6lGLvBU525gKKlYdqtaOzipk2XvhezlwLEuJ5Cg4=",
        ["x-oss-meta-client-side-encryption-cek-alg"] = "AES/CTR/NoPadding",
        ["x-oss-meta-client-side-encryption-wrap-alg"] = "RSA/NONE/PKCS1Padding",
        ["x-oss-meta-client-side-encryption-matdesc"] = Description,
    };

    internal static RSA OpenKey()
    {
        var key = RSA.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(Pair), out _);
        return key;
    }
}
