namespace ServiceKpi.Web.Ui.Address;

/// <summary>Why a part of an address cannot be read.</summary>
public enum UnreadFault
{
    /// <summary>It is no day written as 2026-01-31.</summary>
    NoDay,

    /// <summary>One of the first and last day is there, and the other is not.</summary>
    Missing,

    /// <summary>The first day lies after the last.</summary>
    Reversed,

    /// <summary>The days lie too far away or too far apart.</summary>
    TooFar,

    /// <summary>It is not one of the words that are known there.</summary>
    NoWord,

    /// <summary>It is too long.</summary>
    TooLong,
}
