namespace System.Runtime.CompilerServices;

/// <summary>
/// The type that the compiler requires for <c>init</c> accessors. It is declared here because netstandard2.0 doesn't contain it.
/// </summary>
internal static class IsExternalInit;
