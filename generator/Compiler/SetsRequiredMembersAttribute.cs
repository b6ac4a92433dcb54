namespace System.Diagnostics.CodeAnalysis;

/// <summary>
/// The attribute that the compiler applies to the copy constructors of records with <c>required</c> members. It is declared here because
/// netstandard2.0 doesn't contain it.
/// </summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
