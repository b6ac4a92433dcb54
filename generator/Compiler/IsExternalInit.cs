namespace System.Runtime.CompilerServices;

/// <summary>The type that the compiler requires for <c>init</c> accessors; netstandard2.0 does not define it.</summary>
internal static class IsExternalInit;
