namespace ServiceKpi.Data.Demo;

/// <summary>What customers write, put together from a sentence on the matter and, now and then, one about the whole.</summary>
internal static class DemoComments
{
    private static readonly Dictionary<string, Dictionary<Tone, string[]>> OnTopic = new()
    {
        ["produk"] = new()
        {
            [Tone.Good] =
            [
                "Barang yang rusak langsung diganti baru.", "Penjelasan soal produknya jelas, jadi tidak salah beli.",
                "Setelah diservis alatnya berfungsi seperti baru.", "Dibantu memilih tipe yang pas dengan kebutuhan saya.",
                "Produk dicek dulu di depan saya sebelum dibawa pulang.",
            ],
            [Tone.Mixed] =
            [
                "Produknya bagus, tapi buku petunjuknya kurang lengkap.", "Barang sudah diganti, hanya warnanya berbeda.",
                "Lumayan, cuma stok aksesori sering kosong.", "Hasil servis cukup, masih ada bunyi sedikit.",
            ],
            [Tone.Bad] =
            [
                "Baru tiga hari diservis sudah rusak lagi.", "Barang yang saya terima tidak sesuai dengan contoh di etalase.",
                "Suku cadang tidak pernah ada, sudah dua kali datang percuma.", "Produk pengganti ternyata bekas pakai.",
                "Kerusakan yang sama muncul terus dan tidak ada penjelasan.",
            ],
        },
        ["layanan"] = new()
        {
            [Tone.Good] =
            [
                "Petugasnya ramah dan sabar sekali menjelaskan.", "Antrean cepat, tidak sampai sepuluh menit sudah dilayani.",
                "Datang tanpa janji tetap dilayani dengan baik.", "Ruang tunggunya nyaman, petugasnya sigap.",
                "Masalah saya beres dalam satu kali kunjungan.",
            ],
            [Tone.Mixed] =
            [
                "Pelayanan baik, tapi antreannya agak lama.", "Petugas ramah, hanya saja loket yang buka cuma satu.",
                "Cukup membantu walau harus mengulang cerita ke dua petugas.", "Sudah dibantu, tetapi parkirnya susah.",
            ],
            [Tone.Bad] =
            [
                "Menunggu lebih dari satu jam padahal antrean sedikit.", "Petugasnya kurang peduli, saya seperti dipingpong.",
                "Sudah tiga kali datang, masalahnya belum juga selesai.", "Nomor antrean saya dilewati begitu saja.",
                "Ditanya malah saling lempar antarpetugas.",
            ],
        },
        ["garansi"] = new()
        {
            [Tone.Good] =
            [
                "Klaim garansi mudah, cukup tunjukkan nota.", "Garansi diproses hari itu juga tanpa biaya.",
                "Dijelaskan bagian mana yang masuk garansi, jadi tenang.", "Dapat unit pinjaman selama barang saya diperbaiki.",
            ],
            [Tone.Mixed] =
            [
                "Klaim garansi diterima, tapi prosesnya hampir seminggu.", "Garansi berlaku, hanya syaratnya banyak.",
                "Akhirnya diganti, walau awalnya diminta surat macam-macam.", "Cukup jelas, tetapi kabar perkembangannya jarang.",
            ],
            [Tone.Bad] =
            [
                "Garansi ditolak padahal baru dua bulan dipakai.", "Katanya tiga hari, sudah dua minggu belum ada kabar.",
                "Disuruh bayar biaya cek padahal masih garansi.", "Kartu garansi saya malah hilang di tempat servis.",
            ],
        },
        ["pembayaran"] = new()
        {
            [Tone.Good] =
            [
                "Bisa bayar pakai QRIS, praktis.", "Pengembalian dana masuk keesokan harinya.",
                "Rincian biayanya jelas sebelum dikerjakan.", "Salah tagih langsung dikoreksi tanpa berbelit.",
            ],
            [Tone.Mixed] =
            [
                "Pembayaran lancar, tapi mesin kartunya sempat gangguan.", "Biayanya wajar, hanya nota dikirim terlambat.",
                "Refund masuk juga, walau lewat dari janji.", "Bisa transfer, tetapi konfirmasinya manual.",
            ],
            [Tone.Bad] =
            [
                "Saldo sudah terpotong tapi dibilang belum bayar.", "Tagihannya lebih mahal dari perkiraan awal.",
                "Uang kembali belum masuk sampai sekarang.", "Antre di kasir lama sekali, hanya satu kasir yang buka.",
            ],
        },
        ["pengiriman"] = new()
        {
            [Tone.Good] =
            [
                "Barang diantar lebih cepat dari janji.", "Kurirnya menghubungi dulu sebelum datang, bagus.",
                "Kemasannya rapi dan aman.", "Statusnya bisa saya pantau, tidak perlu bertanya-tanya.",
            ],
            [Tone.Mixed] =
            [
                "Barang sampai, tapi mundur satu hari.", "Pengiriman aman, cuma ongkosnya lumayan.",
                "Sampai dengan selamat walau alamatnya sempat keliru.", "Cukup baik, hanya jam antarnya tidak pasti.",
            ],
            [Tone.Bad] =
            [
                "Janji diantar Senin, datangnya Kamis.", "Barang sampai dalam keadaan penyok.",
                "Tidak ada kabar sama sekali sampai saya telepon sendiri.", "Kurir bilang sudah diantar, padahal belum saya terima.",
            ],
        },
        ["aplikasi"] = new()
        {
            [Tone.Good] =
            [
                "Aplikasinya sudah lancar setelah dibantu.", "Dipandu lewat WhatsApp sampai bisa masuk akun.",
                "Poin member langsung muncul kembali.", "Reservasi lewat aplikasi gampang sekali.",
            ],
            [Tone.Mixed] =
            [
                "Bisa dipakai, tapi kadang keluar sendiri.", "Sudah normal, hanya kode OTP-nya lama.",
                "Fiturnya cukup, tampilannya agak membingungkan.", "Terbantu, walau harus pasang ulang dulu.",
            ],
            [Tone.Bad] =
            [
                "Tidak bisa masuk akun sejak diperbarui.", "Poin saya hilang dan belum dikembalikan.",
                "Kode OTP tidak pernah sampai.", "Jadwal di aplikasi tidak cocok dengan di tempat.",
            ],
        },
        ["lainnya"] = new()
        {
            [Tone.Good] =
            [
                "Semua pertanyaan saya dijawab dengan jelas.", "Tempatnya bersih dan mudah ditemukan.",
                "Selalu puas setiap kali ke sini.", "Informasinya lengkap, jadi tidak perlu bolak-balik.",
            ],
            [Tone.Mixed] =
            [
                "Biasa saja, tidak ada keluhan khusus.", "Sudah cukup baik, semoga bisa lebih cepat lagi.",
                "Tempatnya oke, parkir motornya sempit.", "Lumayan, tergantung siapa petugasnya.",
            ],
            [Tone.Bad] =
            [
                "Jam bukanya tidak sesuai dengan yang tertulis.", "Pesan saya dibaca tapi tidak dibalas.",
                "Kecewa, jauh-jauh datang ternyata tutup.", "Telepon tidak pernah diangkat.",
            ],
        },
    };

    private static readonly Dictionary<Tone, string[]> OnTheWhole = new()
    {
        [Tone.Good] =
        [
            "Terima kasih banyak.", "Mantap!", "Pertahankan ya.", "Recommended.", "Pasti kembali lagi ke sini.",
            "Sukses selalu.", "Saya sudah cerita ke teman kantor.", "Sangat puas.",
        ],
        [Tone.Mixed] =
        [
            "Semoga ke depan lebih baik.", "Mohon ditingkatkan.", "Selebihnya oke.", "Overall cukup.",
            "Tolong tambah petugas di jam sibuk.", "Masih bisa diperbaiki.",
        ],
        [Tone.Bad] =
        [
            "Mohon segera ditindaklanjuti.", "Kecewa berat.", "Tolong diperbaiki.", "Saya pikir-pikir lagi kalau mau kembali.",
            "Jangan sampai terulang.", "Sangat tidak puas.", "Saya minta kejelasan.",
        ],
    };

    public enum Tone
    {
        Good,
        Mixed,
        Bad,
    }

    public static string Make(DemoRandom random, Tone tone, string? topic)
    {
        var matter = random.OneOf(OnTopic[topic ?? random.OneOf(["layanan", "lainnya", "produk"])][tone]);
        var whole = random.OneOf(OnTheWhole[tone]);
        var text = random.Between(0, 9) switch
        {
            < 5 => matter,
            < 9 => $"{matter} {whole}",
            _ => whole,
        };
        return random.Chance(0.15) ? text.ToLowerInvariant().TrimEnd('.') : text;
    }
}
