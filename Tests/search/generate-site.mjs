// Writes a site to search in: invented products with demonstration GTINs (prefix 952) in real communes, in two
// languages. Same number, same bytes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { random, unaccented } from "./known-items.mjs";

const DATA = new URL("../../Sources/OCOPLaw/Data/", import.meta.url);

// A noun, its English, its product set.
const NOUNS = [
  ["Bánh cốm", "Green rice cake", 8], ["Bánh tráng", "Rice paper", 8], ["Bánh pía", "Durian mung cake", 8],
  ["Chả cá", "Fish cake", 9], ["Nem chua", "Fermented pork roll", 9], ["Mứt gừng", "Candied ginger", 8],
  ["Kẹo dừa", "Coconut candy", 8], ["Mật ong", "Honey", 4], ["Mật hoa dừa", "Coconut nectar", 4],
  ["Đường phèn", "Rock sugar", 10], ["Đường thốt nốt", "Palm sugar", 10], ["Nước mắm", "Fish sauce", 10],
  ["Tương ớt", "Chilli sauce", 10], ["Muối tôm", "Shrimp salt", 10], ["Gạo nếp", "Glutinous rice", 3],
  ["Gạo lứt", "Brown rice", 3], ["Miến dong", "Arrowroot vermicelli", 7], ["Trà sen", "Lotus tea", 12],
  ["Trà hoa vàng", "Golden camellia tea", 13], ["Cà phê rang xay", "Ground coffee", 14], ["Rượu mơ", "Apricot wine", 15],
  ["Nước ép gấc", "Gac juice", 16], ["Tinh dầu tràm", "Cajuput oil", 19], ["Nón lá", "Palm-leaf hat", 20],
  ["Chiếu cói", "Sedge mat", 20], ["Khăn thổ cẩm", "Brocade scarf", 21], ["Cá khô", "Dried fish", 7],
  ["Tôm khô", "Dried shrimp", 7], ["Xoài sấy dẻo", "Soft dried mango", 7], ["Hạt điều rang", "Roasted cashew", 7],
  ["Nấm linh chi", "Lingzhi mushroom", 18], ["Thịt trâu gác bếp", "Smoked buffalo", 9],
];
const QUALITIES = [
  ["truyền thống", "traditional"], ["hữu cơ", "organic"], ["thượng hạng", "premium"], ["nguyên chất", "pure"],
  ["gia truyền", "heirloom"], ["vùng cao", "highland"], ["ven biển", "coastal"], ["đồng quê", "country"],
];
const NAMES = (
  "An,Bình,Châu,Dũng,Đạt,Đông,Giang,Hạnh,Hiền,Hòa,Hoàng,Hồng,Hưng,Hương,Khánh,Khỏe,Kim,Lan,Liên,Linh,Long,Mai,Minh,Ngọc," +
  "Nhung,Phát,Phúc,Phương,Quang,Quỳnh,Quý,Sơn,Tâm,Thanh,Thảo,Thịnh,Thuận,Thủy,Tiến,Toàn,Trang,Trung,Tuấn,Vân,Việt,Xuân,Yến"
).split(",");
// Stories have to differ: each is put together anew.
const SUBJECTS = "Bà con,Người thợ,Chị em phụ nữ,Các hộ thành viên,Gia đình tôi,Lớp trẻ trong xóm,Các cụ cao niên,Tổ sản xuất,Khách phương xa,Dân làng".split(",");
const VERBS = "phơi,gói,rang,ủ,chọn,nấu,xay,đan,ướp,chưng cất,hong,giữ,kể,vun trồng,đóng hộp,truyền lại,mang về,gìn giữ".split(",");
const OBJECTS = (
  "từng mẻ nhỏ,lá sen tươi,củ nghệ vàng,hạt nếp mới,mật đầu mùa,men lá rừng,búp chè non,nước dừa xiêm,muối biển,trái chín cây,sợi lác khô," +
  "công thức của bà,câu chuyện của làng,chiếc nón trắng,mùi thơm của quê,bếp lửa hồng,tem truy xuất,món quà Tết,vị ngọt thanh,hạt tiêu sọ"
).split(",");
const TAILS = "qua mùa nước nổi,từ lúc gà gáy,bên bến sông,giữa đồng lúa,trên sườn núi,theo cách của ông bà,khi gió chướng về,suốt ba mươi năm,trước ngày giỗ tổ,mỗi độ thu sang".split(",");

const table = (name) => {
  const [head, ...rows] = readFileSync(new URL(name, DATA), "utf8").trim().split(/\r?\n/).map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]])));
};
const slug = (text) => unaccented(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
const gtin13 = (number) => {
  const digits = `952${String(number).padStart(9, "0")}`;
  const sum = [...digits].reduce((total, digit, i) => total + digit * (i % 2 ? 3 : 1), 0);
  return digits + ((10 - (sum % 10)) % 10);
};

/** Writes `count` products below `folder` and returns what was written about each. */
export const generateSite = (folder, count) => {
  const next = random(20260101);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const sentence = () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(TAILS)} ở ${pick(communes).name_vi}.`;
  const story = (length) => Array.from({ length }, sentence).join(" ");
  const communes = table("communes_3321.csv").filter((commune) => commune.kind !== "đặc khu");
  const provinces = Object.fromEntries(table("provinces_34.csv").map((row) => [row.code, row]));
  const former = table("provinces_63_to_34.csv").filter((row) => row.old_name !== row.new_name);
  const put = (path, text) => {
    const file = join(folder, "content", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  put("site.yml", "title: {vi: Dữ liệu thử tìm kiếm, en: Search test data}\nbaseURL: https://ocop.example.vn\nlanguages: [vi, en]\n");

  const producers = Array.from({ length: Math.ceil(count / 2) }, (_, i) => {
    const commune = pick(communes);
    const name = `Hợp tác xã ${pick(NAMES)} ${pick(NAMES)} ${i + 1}`;
    put(
      `producers/${slug(name)}.md`,
      `---\nname: ${name}\nkind: cooperative\nregistration: "${1000000000 + i}"\ncommune: "${commune.code}"\nprovince: "${commune.province_code}"\nsummary: ${sentence()}\n---\n\n${story(3)}\n`,
    );
    return { key: slug(name), name, commune };
  });

  const keys = new Set();
  const products = Array.from({ length: count }, (_, i) => {
    const producer = producers[i % producers.length];
    const province = producer.commune.province_code;
    let noun, quality, name;
    do {
      [noun, quality] = [pick(NOUNS), pick(QUALITIES)];
      name = `${noun[0]} ${quality[0]} ${pick(NAMES)} ${pick(NAMES)}`;
    } while (keys.has(slug(name)));
    keys.add(slug(name));
    const product = {
      key: slug(name), name, english: `${quality[1]} ${noun[1]} ${name.split(" ").slice(-2).map(unaccented).join(" ")}`,
      gtin: gtin13(i), producer: producer.name, commune: producer.commune.name_vi, province: provinces[province].name_vi,
      former: former.find((row) => row.new_code === province)?.old_name,
    };
    product.story = story(8);
    product.english = product.english[0].toUpperCase() + product.english.slice(1);
    const formerAddress = product.former ? `formerAddress: xã Thí Dụ ${i + 1}, huyện Minh Hoạ, tỉnh ${product.former}\n` : "";
    put(
      `products/${product.key}/index.md`,
      `---\nname: ${name}\nproducer: ${producer.key}\nset: ${noun[2]}\ncommune: "${producer.commune.code}"\nprovince: "${province}"\n${formerAddress}gtin: "${product.gtin}"\nsummary: ${sentence()}\n---\n\n${product.story}\n`,
    );
    product.lot = `L${1000 + i}-A`;
    put(`products/${product.key}/lots/${product.lot}.md`, "---\nproduced: 2026-03-01\n---\n");
    put(`products/${product.key}/index.en.md`, `---\nname: ${product.english}\nsummary: A demonstration product of ${unaccented(producer.commune.name_vi)}.\n---\n\nIt is made in small batches by ${unaccented(producer.name)}.\n`);
    return product;
  });

  const byProvince = new Map();
  for (const [i, product] of products.entries()) {
    const code = producers[i % producers.length].commune.province_code;
    byProvince.set(code, [...(byProvince.get(code) || []), product]);
  }
  for (const [code, covered] of byProvince) {
    const { kind, name_vi: name } = provinces[code];
    const number = `${1000 + Number(code)}/QĐ-UBND`;
    for (const product of covered) product.decision = { number, key: `qd-${code}` };
    put(
      `certifications/qd-${code}.md`,
      `---\nscheme: ocop\nnumber: ${number}\nissuer: UBND ${kind} ${name}\nlevel: province\nissued: 2025-08-15\nkind: first\nresults:\n` +
        covered.map((product, i) => `  - {product: ${product.key}, stars: ${3 + (i % 2)}, score: ${i % 2 ? 75 : 60}}\n`).join("") + "---\n",
    );
  }
  return { products, producers };
};
