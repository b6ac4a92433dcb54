using System.Security.Cryptography;

namespace OssGen.Net8;

/// <summary>Other methods that .NET has from 9 on, with the names and signatures that they have there.</summary>
internal static class LaterMethods
{
    extension<T>(IEnumerable<T> items)
    {
        internal IEnumerable<(int Index, T Item)> Index() => items.Select(static (item, index) => (index, item));
    }

    extension(SymmetricAlgorithm cipher)
    {
        internal void SetKey(ReadOnlySpan<byte> key)
        {
            var copy = key.ToArray();
            try
            {
                cipher.Key = copy;
            }
            finally
            {
                CryptographicOperations.ZeroMemory(copy);
            }
        }
    }
}
